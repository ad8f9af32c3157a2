/** A line of a chat. */
export const chatMessage = {
  name: "guest-1024",
  content: "anyone for another round? same room, 4 players",
  sentAt: 1767225600,
};

/** A deal of NanoServer, the push `onDuanPai` of four players: tile ids from a wall that is always the same. */
export const deal = createDeal();

/** NanoServer's picture of a running round for a player who comes back, the push `onSyncDesk`. */
export const desk = createDesk(deal);

/** Some text with next to no ASCII in it. */
export const chineseText = {
  name: "成都麻将",
  content: "血战到底开局了，大家先选定缺的花色再出牌，杠上花翻番，点炮的包三家。".repeat(6),
};

/** A long answer: the members of a club, 16 KB. */
export const list = Array.from({ length: 160 }, (_, i) => ({
  uid: 100_000 + i * 37,
  name: `player-${i}`,
  headUrl: `https://example.com/heads/${i}.png`,
  score: 1000 - (i % 50),
  online: i % 3 === 0,
}));

function createDeal() {
  const wall = Array.from({ length: 108 }, (_, i) => i);
  // A linear congruential generator: the order is mixed, and the same in every run.
  for (let i = wall.length - 1, seed = 1; i > 0; i--) {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    const j = seed % (i + 1);
    [wall[i], wall[j]] = [wall[j], wall[i]];
  }
  const accountInfo = [10001, 10002, 10003, 10004].map((acId, seat) => ({
    acId,
    mjs: wall.splice(0, seat === 0 ? 14 : 13),
  }));
  return { markerId: 10001, dice1: 3, dice2: 5, accountInfo };
}

function createDesk({ markerId, dice1, dice2, accountInfo }) {
  const players = accountInfo.map(({ acId, mjs }, seat) => ({
    acId,
    shouPaiIds: mjs.slice(0, 10),
    chuPaiIds: mjs.slice(10),
    gangInfos: [],
    lastTile: 0,
    isHu: false,
    huPai: -1,
    huType: 0,
    que: (seat % 3) + 1,
    score: 1000,
  }));
  const scoreInfo = players.map(({ acId, score }) => ({ acId, score }));
  return {
    status: 3,
    players,
    scoreInfo,
    markerAcId: markerId,
    lastMoPaiAcId: markerId,
    restCnt: 43,
    dice1,
    dice2,
    hint: null,
    lastChuPaiId: accountInfo[3].mjs[12],
    lastChuPaiUid: accountInfo[3].acId,
  };
}
