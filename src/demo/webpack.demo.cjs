/** Bundles of the demo page and of the bridge in the pane's frame. The pane itself comes untouched out of webpack.config.js. */
require('tsx/cjs');

const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const CssExtractPlugin = require('mini-css-extract-plugin');
const { demoPolicy } = require('./policy');

const root = path.resolve(__dirname, '../..');

module.exports = {
  name: 'demo',
  context: root,
  mode: 'production',
  devtool: false,
  target: ['web', 'es2022'],
  entry: { demo: './src/demo/demo.tsx', bridge: './src/demo/pane/bridge.ts' },
  output: {
    path: path.join(root, 'node_modules/.cache/internkontroll-demo'),
    filename: ({ chunk }) => (chunk.name === 'bridge' ? 'bridge.js' : '[name].[contenthash:8].js'),
    chunkFilename: 'demo-[name].[contenthash:8].js',
    assetModuleFilename: 'demo-[name].[contenthash:8][ext]',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      { test: /\.css$/, use: [CssExtractPlugin.loader, 'css-loader'] },
      { test: /\.svg$/, type: 'asset/inline' },
      { test: /\.xml$/, type: 'asset/source' },
      { test: /\.xlsx$/, type: 'asset/bytes' },
    ],
  },
  // Served from this machine: starting soon matters, size does not.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [
    new CssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    new HtmlPlugin({
      template: './src/demo/demo.html',
      filename: 'index.html',
      chunks: ['demo'],
      minify: false,
      policy: demoPolicy,
    }),
  ],
};
