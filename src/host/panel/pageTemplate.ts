/** The page of a webview, one for all; `pageHtml` fills in its `{{names}}`. In the code, so that no panel waits for a file. */
export const pageTemplate = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'nonce-{{nonce}}'; style-src {{cspSource}} 'nonce-{{nonce}}'; img-src data:; font-src {{cspSource}}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types fast-html"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta property="csp-nonce" content="{{nonce}}" />
    <link rel="modulepreload" nonce="{{nonce}}" href="{{shared}}" />
    <link rel="stylesheet" href="{{style}}" />
    <title>Vendorscope</title>
  </head>
  <body>
    <div id="app" data-vendor="{{vendor}}" data-operation="{{operation}}"></div>
    <script type="module" nonce="{{nonce}}" src="{{script}}"></script>
  </body>
</html>
`;
