/** A table of fixed rows and columns: only those in sight are in the document, and only those rows in the page. */
export const barePage = (nonce: string): string => `<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
    <style nonce="${nonce}">
      body { margin: 0; padding: 0; font: 12px monospace }
      #list { position: absolute; inset: 32px 0 0 0; overflow: auto }
      .row, .cell { position: absolute; height: 24px }
      .cell { width: 110px; overflow: hidden; white-space: nowrap }
    </style>
  </head>
  <body>
    <button>Run</button>
    <div id="list"><div id="canvas"></div></div>
    <script nonce="${nonce}">
      const api = acquireVsCodeApi();
      const list = document.getElementById('list');
      const canvas = document.getElementById('canvas');
      const made = (kind, parent) => {
        const element = document.createElement('div');
        element.className = kind;
        parent.append(element);
        return element;
      };
      const inSight = () => {
        const from = Math.floor(list.scrollTop / 24);
        return { from, to: from + Math.ceil(list.clientHeight / 24) + 1 };
      };
      let shown = { total: 0, columns: [], from: 0, rows: [] };
      const draw = () => {
        canvas.style.height = shown.total * 24 + 'px';
        canvas.style.width = shown.columns.length * 110 + 'px';
        canvas.replaceChildren();
        list.setAttribute('aria-rowcount', shown.total);
        const first = Math.floor(list.scrollLeft / 110);
        const last = first + Math.ceil(list.clientWidth / 110) + 1;
        shown.rows.forEach((values, index) => {
          const row = made('row', canvas);
          row.dataset.row = shown.from + index;
          row.style.top = (shown.from + index) * 24 + 'px';
          values.slice(first, last).forEach((value, place) => {
            const cell = made('cell', row);
            cell.setAttribute('role', 'gridcell');
            cell.style.left = (first + place) * 110 + 'px';
            cell.textContent = value;
          });
        });
      };
      addEventListener('message', ({ data }) => {
        shown = data;
        draw();
      });
      list.addEventListener('scroll', () => api.postMessage(inSight()));
      document.querySelector('button').addEventListener('click', () => api.postMessage('run'));
      api.postMessage({ ready: inSight().to });
    </script>
  </body>
</html>`;
