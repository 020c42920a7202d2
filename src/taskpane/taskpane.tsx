import { mountPane } from './mount';
export { mountPane };
