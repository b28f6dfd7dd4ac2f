import { defineMessages } from './text';

export const fileMessages = defineMessages({
  drop_here: { zh: '把文件拖到这里，或点击选择', en: 'Drop a file here, or click to choose one' },
  too_big: { zh: '文件太大，最多 {most} MB', en: 'The file is too large, at most {most} MB' },
  uploading: { zh: '正在上传 {name}', en: 'Uploading {name}' },
  keeping: { zh: '正在保存 {name}', en: 'Keeping {name}' },
  progress: { zh: '上传进度', en: 'Upload progress' },
});
