// Hand-written, already "compiled" 2D effects for Cocos Creator 3.8 (what the editor's effect compiler would emit).
// GLSL is our own. `glsl3` is used by the WebGL2 backend (engine prepends "#version 300 es"), `glsl1` by WebGL1.
// usage: installBuiltinEffects(cc) after the gfx device exists (game.onPostSubsystemInitDelegate) and before the first scene.

// gfx enums used below
const T = { FLOAT: 13, FLOAT4: 16, SAMPLER2D: 28 };
const F = { R32F: 11, RG32F: 21, RGB32F: 32, RGBA32F: 44 };
const STAGE = { VERT: 1, FRAG: 16 };
const BLEND = { ONE: 1, SRC_ALPHA: 2, ONE_MINUS_SRC_ALPHA: 4 };

// --- uniform blocks that belong to the pipeline (names, order and std140 layout fixed by cocos/rendering/define.ts).
// A GLSL block may be a PREFIX of the real buffer: GL only requires buffer size >= block size.
const U_GLOBAL = ["vec4 cc_time", "vec4 cc_screenSize", "vec4 cc_nativeSize"];
const U_CAMERA = [
  "mat4 cc_matView",
  "mat4 cc_matViewInv",
  "mat4 cc_matProj",
  "mat4 cc_matProjInv",
  "mat4 cc_matViewProj",
  "mat4 cc_matViewProjInv",
  "vec4 cc_cameraPos",
];
const U_LOCAL = ["mat4 cc_matWorld"];
const ubo = (name, members) =>
  `layout(std140) uniform ${name} {\n${members.map((m) => `  highp ${m};`).join("\n")}\n};\n`;
const uni = (members) => `${members.map((m) => `uniform highp ${m};`).join("\n")}\n`;

const COMMON = {
  3: { global: ubo("CCGlobal", U_GLOBAL), camera: ubo("CCCamera", U_CAMERA), local: ubo("CCLocal", U_LOCAL) },
  1: {
    global: "",
    camera: uni(["mat4 cc_matView", "mat4 cc_matProj", "mat4 cc_matViewProj", "vec4 cc_cameraPos"]),
    local: uni(U_LOCAL),
  },
};
/** tiny source template: write once, get both dialects */
function dialects(vert, frag) {
  const make = (v) => ({
    vert:
      "precision highp float;\n" +
      vert({ ...COMMON[v], in: v === 3 ? "in" : "attribute", out: v === 3 ? "out" : "varying", v }),
    frag:
      (v === 1 && /fwidth/.test(frag({ ...COMMON[v], in: "", tex: "", out: "", v, block: () => "" }))
        ? "#ifdef GL_OES_standard_derivatives\n#extension GL_OES_standard_derivatives: enable\n#endif\n"
        : "") +
      "precision highp float;\n" +
      (v === 3 ? "layout(location = 0) out vec4 cc_fragColor;\n" : "") +
      frag({
        ...COMMON[v],
        in: v === 3 ? "in" : "varying",
        tex: v === 3 ? "texture" : "texture2D",
        out: v === 3 ? "cc_fragColor" : "gl_FragColor",
        v,
        block: (name, members) =>
          v === 3
            ? `layout(std140) uniform ${name} {\n${members.map((m) => `  ${m};`).join("\n")}\n};\n`
            : `${members.map((m) => `uniform ${m};`).join("\n")}\n`,
      }),
  });
  return { glsl3: make(3), glsl1: make(1), glsl4: { vert: "", frag: "" } };
}
const b = (name, ...defines) => ({ name, defines });
function shader(name, src, o) {
  return {
    name,
    hash: hash(name),
    ...src,
    builtins: {
      statistics: { CC_EFFECT_USED_VERTEX_UNIFORM_VECTORS: 64, CC_EFFECT_USED_FRAGMENT_UNIFORM_VECTORS: 8 },
      globals: { blocks: o.globals ?? [], samplerTextures: [], buffers: [], images: [] },
      locals: { blocks: o.locals ?? [], samplerTextures: o.localSamplers ?? [], buffers: [], images: [] },
    },
    defines: (o.defines ?? []).map((d) => ({ name: d, type: "boolean" })),
    attributes: o.attributes.map(([n, format], location) => ({
      name: n,
      defines: [],
      format,
      location,
      isNormalized: false,
      isInstanced: false,
      stream: 0,
    })),
    blocks: o.blocks ?? [],
    samplerTextures: o.samplerTextures ?? [],
    samplers: [],
    textures: [],
    buffers: [],
    images: [],
    subpassInputs: [],
    descriptors: [],
  };
}
function hash(s) {
  let h = 2166136261;
  for (let i = 0; i < s.length; i++) {
    h ^= s.charCodeAt(i);
    h = Math.imul(h, 16777619);
  }
  return h >>> 0;
}
const state2d = (blend) => ({
  blendState: { targets: [{ blend: true, ...blend }] },
  rasterizerState: { cullMode: 0 },
  depthStencilState: { depthTest: false, depthWrite: false },
});

// ---------------------------------------------------------------- sprite / label
const spriteSrc = dialects(
  (g) => `
${g.global}${g.camera}
#if USE_LOCAL
${g.local}#endif
${g.in} vec3 a_position;
${g.in} vec2 a_texCoord;
${g.in} vec4 a_color;
${g.out} vec4 v_tint;
${g.out} vec2 v_uv;
void main () {
  vec4 p = vec4(a_position, 1.0);
#if USE_LOCAL
  p = cc_matWorld * p;
#endif
#if USE_PIXEL_ALIGNMENT
  p = cc_matView * p;
  p.xyz = floor(p.xyz);
  gl_Position = cc_matProj * p;
#else
  gl_Position = cc_matViewProj * p;
#endif
  v_uv = a_texCoord;
#if SAMPLE_FROM_RT
  v_uv = cc_cameraPos.w > 1.0 ? vec2(v_uv.x, 1.0 - v_uv.y) : v_uv;
#endif
  v_tint = a_color;
}`,
  (g) => `
${g.in} vec4 v_tint;
#if USE_ALPHA_TEST
${g.block("ALPHA_TEST_DATA", ["float alphaThreshold"])}#endif
#if USE_TEXTURE
${g.in} vec2 v_uv;
uniform sampler2D cc_spriteTexture;
#endif
void main () {
  vec4 c = vec4(1.0);
#if USE_TEXTURE
  #if CC_USE_EMBEDDED_ALPHA
  c = vec4(${g.tex}(cc_spriteTexture, v_uv).rgb, ${g.tex}(cc_spriteTexture, v_uv + vec2(0.0, 0.5)).r);
  #else
  c = ${g.tex}(cc_spriteTexture, v_uv);
  #endif
  #if IS_GRAY
  c.rgb = vec3(dot(c.rgb, vec3(0.2126, 0.7152, 0.0722)));
  #endif
#endif
  c *= v_tint;
#if USE_ALPHA_TEST
  if (c.a < alphaThreshold) discard;
#endif
  ${g.out} = c;
}`,
);

// ---------------------------------------------------------------- graphics (line distance anti-aliasing, premultiplied output)
const graphicsSrc = dialects(
  (g) => `
${g.global}${g.camera}${g.local}
${g.in} vec3 a_position;
${g.in} vec4 a_color;
${g.in} float a_dist;
${g.out} vec4 v_color;
${g.out} float v_dist;
void main () {
  v_color = a_color;
  v_dist = a_dist;
  gl_Position = cc_matViewProj * (cc_matWorld * vec4(a_position, 1.0));
}`,
  (g) => `
${g.in} vec4 v_color;
${g.in} float v_dist;
void main () {
#if __VERSION__ >= 300 || defined(GL_OES_standard_derivatives)
  float w = fwidth(v_dist);
#else
  float w = 0.05;
#endif
  float cover = 1.0 - smoothstep(-w, 0.0, abs(v_dist) - 1.0);
  ${g.out} = vec4(v_color.rgb * v_color.a, v_color.a) * cover;
}`,
);

// ---------------------------------------------------------------- full screen quad used by Mask to clear its stencil bit
const stencilSrc = dialects(
  (g) => `
${g.in} vec3 a_position;
void main () { gl_Position = vec4(a_position, 1.0); }`,
  (g) => `
void main () { ${g.out} = vec4(1.0); }`,
);

// ---------------------------------------------------------------- unlit: only for missing-material / missing-effect-material (flat colour)
const unlitSrc = dialects(
  (g) => `
${g.global}${g.camera}${g.local}
${g.in} vec3 a_position;
void main () { gl_Position = cc_matViewProj * (cc_matWorld * vec4(a_position, 1.0)); }`,
  (g) => `
${g.block("Constant", ["vec4 mainColor"])}
void main () { ${g.out} = mainColor; }`,
);

const SPRITE_DEFINES = [
  "USE_LOCAL",
  "SAMPLE_FROM_RT",
  "USE_PIXEL_ALIGNMENT",
  "CC_USE_EMBEDDED_ALPHA",
  "USE_ALPHA_TEST",
  "USE_TEXTURE",
  "IS_GRAY",
];
const POS_UV_COLOR = [
  ["a_position", F.RGB32F],
  ["a_texCoord", F.RG32F],
  ["a_color", F.RGBA32F],
];
const GC = [b("CCGlobal"), b("CCCamera")];
const PREMUL = {
  blendSrc: BLEND.ONE,
  blendDst: BLEND.ONE_MINUS_SRC_ALPHA,
  blendSrcAlpha: BLEND.ONE,
  blendDstAlpha: BLEND.ONE_MINUS_SRC_ALPHA,
};
const ALPHA = {
  blendSrc: BLEND.SRC_ALPHA,
  blendDst: BLEND.ONE_MINUS_SRC_ALPHA,
  blendDstAlpha: BLEND.ONE_MINUS_SRC_ALPHA,
};

/** name + uuid are the editor's (editor/assets/effects/**.meta), so that materials in a project find them */
const effects = [
  {
    name: "for2d/builtin-sprite",
    uuid: "60f7195c-ec2a-45eb-ba94-8955f60e81d0",
    pass: { ...state2d(ALPHA), properties: { alphaThreshold: { value: [0.5], type: T.FLOAT } } },
    shader: (n) =>
      shader(n, spriteSrc, {
        globals: GC,
        locals: [b("CCLocal", "USE_LOCAL")],
        localSamplers: [b("cc_spriteTexture", "USE_TEXTURE")],
        defines: SPRITE_DEFINES,
        attributes: POS_UV_COLOR,
        blocks: [
          {
            name: "ALPHA_TEST_DATA",
            defines: ["USE_ALPHA_TEST"],
            binding: 0,
            stageFlags: STAGE.FRAG,
            members: [{ name: "alphaThreshold", type: T.FLOAT, count: 1 }],
          },
        ],
      }),
  },
  {
    name: "internal/builtin-graphics",
    uuid: "1c02ae6f-4492-4915-b8f8-7492a3b1e4cd",
    pass: state2d(PREMUL),
    shader: (n) =>
      shader(n, graphicsSrc, {
        globals: GC,
        locals: [b("CCLocal")],
        attributes: [
          ["a_position", F.RGB32F],
          ["a_color", F.RGBA32F],
          ["a_dist", F.R32F],
        ],
      }),
  },
  {
    name: "internal/builtin-clear-stencil",
    uuid: "810e96e4-e456-4468-9b59-f4e8f39732c0",
    pass: state2d({}),
    shader: (n) => shader(n, stencilSrc, { attributes: [["a_position", F.RGB32F]] }),
  },
  {
    name: "builtin-unlit",
    uuid: "a3cd009f-0ab0-420d-9278-b9fdab939bbc",
    pass: { properties: { mainColor: { value: [1, 1, 1, 1], linear: true, type: T.FLOAT4 } } },
    shader: (n) =>
      shader(n, unlitSrc, {
        globals: GC,
        locals: [b("CCLocal")],
        defines: ["USE_COLOR"],
        attributes: [["a_position", F.RGB32F]],
        blocks: [
          {
            name: "Constant",
            defines: [],
            binding: 0,
            stageFlags: STAGE.FRAG,
            members: [{ name: "mainColor", type: T.FLOAT4, count: 1 }],
          },
        ],
      }),
  },
];

/** [builtinResMgr name, uuid in editor/assets/default_materials, effect name, defines, props] */
const materials = [
  ["ui-base-material", "", "for2d/builtin-sprite", { USE_TEXTURE: false }],
  [
    "ui-sprite-material",
    "",
    "for2d/builtin-sprite",
    { USE_TEXTURE: true, IS_GRAY: false, CC_USE_EMBEDDED_ALPHA: false },
  ],
  [
    "ui-sprite-gray-material",
    "",
    "for2d/builtin-sprite",
    { USE_TEXTURE: true, IS_GRAY: true, CC_USE_EMBEDDED_ALPHA: false },
  ],
  [
    "ui-sprite-alpha-sep-material",
    "",
    "for2d/builtin-sprite",
    { USE_TEXTURE: true, IS_GRAY: false, CC_USE_EMBEDDED_ALPHA: true },
  ],
  [
    "ui-sprite-gray-alpha-sep-material",
    "",
    "for2d/builtin-sprite",
    { USE_TEXTURE: true, IS_GRAY: true, CC_USE_EMBEDDED_ALPHA: true },
  ],
  [
    "ui-alpha-test-material",
    "",
    "for2d/builtin-sprite",
    { USE_TEXTURE: true, USE_ALPHA_TEST: true, IS_GRAY: false, CC_USE_EMBEDDED_ALPHA: false },
  ],
  ["ui-graphics-material", "", "internal/builtin-graphics", {}],
  ["default-clear-stencil", "", "internal/builtin-clear-stencil", { USE_TEXTURE: false }],
  ["missing-material", "", "builtin-unlit", { USE_COLOR: true }, { mainColor: [255, 0, 255, 255] }],
  ["missing-effect-material", "", "builtin-unlit", { USE_COLOR: true }, { mainColor: [255, 255, 0, 255] }],
];

export function installBuiltinEffects(cc, uuids = {}) {
  const { EffectAsset, Material, builtinResMgr, assetManager, Color } = cc;
  const made = {};
  for (const e of effects) {
    const base = e.name.split("/").pop();
    const program = `${e.name}|${base}-vs:vert|${base}-fs:frag`;
    const fx = new EffectAsset();
    fx.name = e.name;
    fx._uuid = e.uuid;
    fx.shaders = [e.shader(program)];
    fx.combinations = [];
    fx.techniques = [{ passes: [{ program, ...e.pass }] }];
    fx.onLoaded(); // programLib.register + EffectAsset.register
    fx.addRef?.();
    assetManager.assets.add(e.uuid, fx); // uuid references in .mtl files resolve without a download
    made[e.name] = fx;
  }
  const mats = {};
  for (const [name, , effectName, defines, props] of materials) {
    const m = new Material();
    m.name = name;
    m._uuid = uuids[name] ?? name;
    m.initialize({ effectAsset: made[effectName], technique: 0, defines: { ...defines } });
    if (props) for (const k in props) m.setProperty(k, new Color(...props[k]));
    m.addRef?.();
    builtinResMgr.addAsset(name, m);
    assetManager.assets.add(m._uuid, m);
    mats[name] = m;
  }
  return {
    effects: made,
    materials: mats,
    /** passes are created before the render pipeline exists: compile again once it is set (same as builtinResMgr.compileBuiltinMaterial) */
    compile() {
      for (const n in mats) for (const p of mats[n].passes) p.tryCompile();
    },
  };
}
