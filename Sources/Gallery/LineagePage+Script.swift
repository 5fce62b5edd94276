extension LineagePage {
  /// The viewer: it paints a picture by its shader at the size of the window. Where there is no
  /// shader or no WebGL it shows the sheet's picture larger. The page can be read without it.
  static let script = """
    'use strict';
    const viewer = document.getElementById('viewer');
    const stage = document.getElementById('stage');
    const about = document.getElementById('about');
    const figures = Array.from(document.querySelectorAll('figure'));
    const canvas = document.createElement('canvas');
    const gl = canvas.getContext('webgl', { antialias: false, preserveDrawingBuffer: true });
    let shown = 0;

    // The canvas with the shader's picture, so many pixels large; null where that cannot be.
    function painted(shader, pixels) {
      if (!gl) return null;
      canvas.width = canvas.height = pixels;
      const program = gl.createProgram();
      const add = (kind, text) => {
        const part = gl.createShader(kind);
        gl.shaderSource(part, text);
        gl.compileShader(part);
        gl.attachShader(program, part);
      };
      add(gl.VERTEX_SHADER, 'attribute vec2 at; void main() { gl_Position = vec4(at, 0.0, 1.0); }');
      add(gl.FRAGMENT_SHADER,
        'precision highp float; uniform vec3 iResolution; uniform float iTime;\\n' + shader
        + '\\nvoid main() { mainImage(gl_FragColor, gl_FragCoord.xy); }');
      gl.bindAttribLocation(program, 0, 'at');
      gl.linkProgram(program);
      if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return null;
      gl.useProgram(program);
      gl.uniform3f(gl.getUniformLocation(program, 'iResolution'), pixels, pixels, 1);
      gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
      gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
      gl.enableVertexAttribArray(0);
      gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
      gl.viewport(0, 0, pixels, pixels);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      gl.deleteProgram(program);
      return canvas;
    }

    function show(place) {
      shown = (place + figures.length) % figures.length;
      const figure = figures[shown];
      const image = figure.querySelector('img');
      if (!viewer.open) viewer.showModal();
      const heading = document.createElement('b');
      heading.textContent = figure.dataset.name || figure.id.slice(1).replace('-', '/');
      const words = Array.from(figure.querySelector('figcaption').cloneNode(true).childNodes);
      about.replaceChildren(heading, ...words.slice(1));
      const side = Math.floor(Math.min(stage.clientWidth, stage.clientHeight));
      const pixels = Math.min(2048, Math.round(side * (window.devicePixelRatio || 1)));
      const shader = figure.dataset.shader;
      const picture = (shader ? painted(shader, pixels) : null) || image.cloneNode();
      picture.style.width = picture.style.height = side + 'px';
      picture.setAttribute('role', 'img');
      picture.setAttribute('aria-label', image.alt);
      stage.replaceChildren(picture);
    }

    document.addEventListener('click', event => {
      const link = event.target.closest('a[href^="#p"]');
      if (link) {
        const figure = document.getElementById(link.getAttribute('href').slice(1));
        if (!link.classList.contains('open') && !viewer.open) return;
        event.preventDefault();
        show(figures.indexOf(figure));
      } else if (event.target.dataset.step) {
        const step = Number(event.target.dataset.step);
        if (step) show(shown + step); else viewer.close();
      } else if (event.target === viewer || event.target === stage) {
        viewer.close();
      }
    });
    document.addEventListener('keydown', event => {
      if (!viewer.open) return;
      if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') show(shown - 1);
      else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') show(shown + 1);
      else return;
      event.preventDefault();
    });
    window.addEventListener('resize', () => { if (viewer.open) show(shown); });
    viewer.addEventListener('close', () => {
      stage.replaceChildren();
      figures[shown].scrollIntoView({ block: 'nearest' });
      figures[shown].querySelector('a').focus({ preventScroll: true });
    });
    """
}
