export { Confidence } from './Confidence.tsx';
export { FollowUpPage } from './FollowUpPage.tsx';
export { Screen } from './Screen.tsx';
