export { Confidence } from './Confidence.tsx';
export { Screen } from './Screen.tsx';
