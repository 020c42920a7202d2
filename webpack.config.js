// Build-time code is TypeScript like the rest; tsx lets this file, which webpack wants in CommonJS, require it.
require('tsx/cjs');

const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssExtractPlugin = require('mini-css-extract-plugin');
const { officeProfiles, officeScript, pagePolicy } = require('./src/build/csp');
const { officeFiles } = require('./src/build/officeFiles');
const { releasePlugin } = require('./src/build/release/releasePlugin');
const { privacyPage, supportPage } = require('./src/build/textPages');
const { developmentUrl, manifestFor, providerName, siteUrl } = require('./src/build/siteUrl');
const { packageVersion } = require('./src/build/version');

/**
 * npm run build -- --env url=https://kommunen.se/internkontroll   the address that the manifest in dist/ points to
 *                  --env provider="Exempelkommunen"                who the manifest says stands behind the add-in
 *                  --env office=self                              office.js from the own origin instead of Microsoft's
 */
module.exports = (env = {}, argv = {}) => {
  const production = argv.mode !== 'development';
  const url = env.url ? siteUrl(env.url) : developmentUrl;
  // `--env provider` without a name is true.
  const provider =
    'provider' in env ? providerName(env.provider === true ? '' : String(env.provider)) : undefined;
  const profile = officeProfile(env.office);
  return {
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/taskpane.tsx' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      // A hash in the name: a browser never mixes an old script with a new page.
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [scripts, styles, tokens] },
    performance: { hints: false },
    // For its minifier of style sheets.
    experiments: { css: true },
    optimization: {
      // The shortest names for what files export to each other.
      mangleExports: 'size',
      splitChunks: {
        cacheGroups: {
          // What the engine and the pane's tabs both need of the domain, with the library that checks settings: one file for both.
          domain: {
            test: /node_modules[\\/]zod[\\/]|src[\\/]domain[\\/]/,
            name: 'domain',
            chunks: 'async',
            minChunks: 2,
            enforce: true,
          },
        },
      },
    },
    stats: 'errors-warnings',
    plugins: [
      ...(production ? [compiledAhead] : []),
      new CssExtractPlugin({ filename: production ? '[name].[contenthash:8].css' : '[name].css' }),
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        minify: false,
        policy: pagePolicy(profile),
        officeScript: officeScript[profile],
      }),
      textPage('support.html', supportPage),
      textPage('privacy.html', privacyPage),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'src/build/textPages.css' },
          { from: 'manifest.xml', transform: (xml) => manifestFor(xml.toString(), { url, provider }) },
          ...(profile === 'self' ? officeFiles() : []),
        ].map((pattern) => (pattern.to ? pattern : { ...pattern, to: target(pattern.from) })),
      }),
      ...(production
        ? [
            releasePlugin({
              version: packageVersion(),
              url,
              profile,
            }),
          ]
        : []),
    ],
  };
};

/**
 * Chromium (136 and later, so WebView2 and Edge) compiles the functions of a script with this line while it is being fetched, beside the main thread; nearly all
 * of the pane and the engine runs when the pane starts. Others pass it by. https://v8.dev/blog/explicit-compile-hints
 */
const compiledAhead = new webpack.BannerPlugin({
  banner: '//# allFunctionsCalledOnLoad',
  raw: true,
  include: /^(?!help|english|tabs).*\.js$/,
  stage: webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE,
});

const scripts = {
  test: /\.tsx?$/,
  loader: 'ts-loader',
  // Types are checked once, by `npm run typecheck`.
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};

// The loaders make the style sheets, not webpack's own CSS.
const styles = { test: /\.css$/, type: 'javascript/auto', use: [CssExtractPlugin.loader, 'css-loader'] };

const tokens = { test: /tokens\.css$/, use: [path.resolve(__dirname, 'src/build/tokensLoader.ts')] };

/** A page without script. */
function textPage(filename, page) {
  return new HtmlPlugin({
    templateContent: page(pagePolicy('self')),
    filename,
    inject: false,
    minify: false,
  });
}

/** Pictures keep their folder, pages and the manifest lie at the root of the site. */
function target(from) {
  return from.startsWith('assets/') ? 'assets/[name][ext]' : '[name][ext]';
}

function officeProfile(name = 'cdn') {
  if (officeProfiles.includes(name)) return name;
  throw new Error(`--env office is one of ${officeProfiles.join(', ')}, got "${name}".`);
}
