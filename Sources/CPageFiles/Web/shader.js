// Paints a picture by its shader, as often as the view changes.

const vertices = 'attribute vec2 at; void main() { gl_Position = vec4(at, 0.0, 1.0); }';

// From a pixel to the plane as view.js says it, and from there to the pixel of a whole picture that
// has that place: so the shader itself knows nothing of views. That picture is `zoom` times larger,
// so that a shader that moves by half a pixel moves by half of one that is seen.
const frame = shader => `precision highp float;
uniform vec3 iResolution;
uniform float iTime;
uniform vec2 seenSize;
uniform vec4 seenView;
uniform float seenTiles;
uniform vec3 seenWarp;
${shader}
void main() {
  vec2 pixel = fract(gl_FragCoord.xy / seenSize * seenTiles) * seenSize;
  vec2 point = (pixel - 0.5 * seenSize) * vec2(1.0, -1.0) / min(seenSize.x, seenSize.y);
  vec2 spin = vec2(cos(seenView.w), sin(seenView.w));
  point = vec2(spin.x * point.x - spin.y * point.y, spin.y * point.x + spin.x * point.y) / seenView.z;
  if (seenWarp.x != 0.0) {
    float far = length(point);
    float wound = seenWarp.x * far;
    point = vec2(cos(wound) * point.x - sin(wound) * point.y, sin(wound) * point.x + cos(wound) * point.y);
  }
  if (seenWarp.y != 0.0) {
    point.x += seenWarp.y * sin(seenWarp.z * point.y);
    point.y += seenWarp.y * cos(seenWarp.z * point.x);
  }
  point = (point + seenView.xy) * vec2(1.0, -1.0);
  mainImage(gl_FragColor, 0.5 * iResolution.xy + point * min(iResolution.x, iResolution.y));
  gl_FragColor.a = 1.0;
}`;

/// One canvas for all pictures; `gl` is null where there is no WebGL.
export class ShaderPainter {
  constructor() {
    this.canvas = document.createElement('canvas');
    this.gl = this.canvas.getContext('webgl', { antialias: false, preserveDrawingBuffer: true });
    this.program = null;
    /// Called when it can no longer paint, as after a fault of the graphics card.
    this.lost = () => {};
    if (!this.gl) return;
    this.canvas.addEventListener('webglcontextlost', () => this.lost());
    const { gl } = this;
    this.later = gl.getExtension('KHR_parallel_shader_compile');
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  }

  /// Forgets the picture before.
  clear() {
    if (this.program) this.gl.deleteProgram(this.program);
    this.program = null;
  }

  /// Takes a picture's shader; true once it can paint, false where it cannot. Very large networks
  /// are left to the server: a browser would take minutes for them.
  async prepare(text, signal) {
    const { gl } = this;
    if (!gl || gl.isContextLost() || text.length > 160000) return false;
    const program = gl.createProgram();
    for (const [kind, source] of [[gl.VERTEX_SHADER, vertices], [gl.FRAGMENT_SHADER, frame(text)]]) {
      const part = gl.createShader(kind);
      gl.shaderSource(part, source);
      gl.compileShader(part);
      gl.attachShader(program, part);
      gl.deleteShader(part);
    }
    gl.bindAttribLocation(program, 0, 'at');
    gl.linkProgram(program);
    if (this.later) {
      while (!gl.isContextLost() && !gl.getProgramParameter(program, this.later.COMPLETION_STATUS_KHR)) {
        await new Promise(done => { setTimeout(done, 15); });
      }
    }
    if (signal.aborted || !gl.getProgramParameter(program, gl.LINK_STATUS)) {
      gl.deleteProgram(program);
      return false;
    }
    this.clear();
    this.program = program;
    gl.useProgram(program);
    this.at = name => gl.getUniformLocation(program, name);
    return true;
  }

  /// Paints a view, which may also be wound up and have a wave, at a size in pixels, at a time, so many
  /// times beside and below each other.
  paint(view, width, height, time = 0, tiles = 1) {
    const { gl, canvas } = this;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    gl.viewport(0, 0, width, height);
    gl.uniform3f(this.at('iResolution'), width * view.zoom, height * view.zoom, 1);
    gl.uniform1f(this.at('iTime'), time);
    gl.uniform1f(this.at('seenTiles'), tiles);
    gl.uniform2f(this.at('seenSize'), width, height);
    gl.uniform4f(this.at('seenView'), view.x, view.y, view.zoom, 2 * Math.PI * view.rotation);
    const { spiral = 0, waveAmplitude = 0, waveFrequency = 0 } = view;
    gl.uniform3f(this.at('seenWarp'), spiral, waveAmplitude, 2 * Math.PI * waveFrequency);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }
}
