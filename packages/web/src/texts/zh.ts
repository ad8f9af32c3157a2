import type { WebTexts } from "./texts.js";

/** Chinese. */
export const zh: WebTexts = {
  about: "开源项目：Nano、Pitaya、Pomelo 和 Pinus 的客户端，以及在它之上的游戏。",
  server: "服务器",
  servers: {
    chat: { name: "本服务器", hint: "一个房间，与 Nano 聊天示例相同" },
    cluster: { name: "本服务器（集群）", hint: "有昵称和余额，与 Nano 集群示例相同" },
    other: { name: "其他服务器", hint: "Nano 聊天示例，或集群的网关" },
  },
  address: "地址",
  addressMixed: "https 页面只能连接 wss:// 地址。",
  kind: "服务器类型",
  switchLanguage: "EN: switch to English",
  theme: "颜色：{theme}",
  themes: { system: "跟随设备", light: "浅色", dark: "深色" },
  messages: "消息",
  details: "成员与连接",
  connection: "连接",
  settings: "语言与颜色",
  showAll: "显示全部 {count} 个字符",
  showLess: "收起",
  newest: "回到最新消息",
  perSecond: "{rate}/秒",
  traffic: "最近一分钟的流量",
  changeServer: "更换服务器",
  keys: "Enter 发送，Shift + Enter 换行",
  broken: "页面出错了，无法继续。请重新加载。",
  reload: "重新加载",
};
