package dev.unrepeat.render.export;

/// How a page looks: for a screen, light or dark as the reader's system is and printable; or for
/// sheets of A4 with their numbers at the foot (CSS 2.1 and CSS paged media alone).
public enum PageStyle {
  SCREEN(
      """
      :root{--paper:#fff;--ink:#12181a;--dim:#4d585c;--line:#cdd4d6;--soft:#f3f6f6;--link:#0a626e;color-scheme:light dark}
      @media (prefers-color-scheme:dark){:root{--paper:#0e1213;--ink:#e7ecec;--dim:#b0babd;--line:#38424a;--soft:#1a2022;--link:#7fd6e0}}
      *{box-sizing:border-box}
      html{background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;-webkit-text-size-adjust:100%}
      body{margin:0;padding:clamp(1rem,4vw,3rem) clamp(1rem,5vw,4rem)}
      main{max-width:72rem;margin:0 auto;overflow-wrap:break-word}
      main>*{max-width:46rem}
      main>.scroll,main>figure,main>pre{max-width:none}
      h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .5em;text-wrap:balance}
      h1{font-size:clamp(1.6rem,5vw,2.2rem);margin-top:0;letter-spacing:-.01em}
      h2{font-size:1.4rem;padding-top:.8em;border-top:1px solid var(--line)}
      h3{font-size:1.12rem}h4,h5,h6{font-size:1rem}
      p,ul,ol,blockquote,pre,figure,.scroll{margin:0 0 1em}
      li>ul,li>ol{margin-bottom:0}
      a{color:var(--link);text-underline-offset:.15em}
      code,pre{font:.9em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
      code{background:var(--soft);padding:.1em .3em;border-radius:3px}
      pre{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.8em 1em;overflow-x:auto}
      pre code{background:none;padding:0;white-space:pre}
      blockquote{border-left:3px solid var(--line);padding-left:1em;margin-left:0;color:var(--dim)}
      hr{border:0;border-top:1px solid var(--line);margin:2em 0}
      img{max-width:100%;height:auto}
      .scroll{overflow-x:auto}
      .scroll:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
      table{border-collapse:collapse;font-size:.92em;min-width:min(100%,30rem)}
      th,td{padding:.45em .8em .45em 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:normal}
      th{color:var(--dim);font-weight:600;border-bottom-width:2px}
      td.time{white-space:nowrap;font-variant-numeric:tabular-nums}
      td.long{min-width:18rem;overflow-wrap:anywhere}
      figure.drawn{border:1px solid var(--line);border-radius:6px;padding:.8em}
      figure.drawn .scroll{margin:0}
      figure.drawn svg{display:block}
      figcaption{color:var(--dim);font-size:.9em;padding-top:.6em}
      @media print{:root{--paper:#fff;--ink:#000;--dim:#333;--line:#999;--soft:#f4f4f4;--link:#000}html{font-size:10pt}body{padding:0}h1,h2,h3{break-after:avoid}tr,figure,img{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}pre code{white-space:pre-wrap}figure.drawn svg{max-width:100%;height:auto}td.long{min-width:0}}
      """),
  PAPER(
      """
      @page{size:A4;margin:18mm 16mm 20mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font-family:Sans;font-size:8pt;color:#4d585c}}
      html{font-family:Sans;font-size:9.5pt;line-height:1.45;color:#12181a}
      body{margin:0}
      h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.5em 0 .4em;page-break-after:avoid;font-weight:bold}
      h1{font-size:19pt;margin-top:0}
      h2{font-size:13.5pt;border-top:.5pt solid #b9c2c5;padding-top:.6em}
      h3{font-size:11pt}h4,h5,h6{font-size:9.5pt}
      p,ul,ol,blockquote,pre,.scroll{margin:0 0 .8em}
      ul,ol{padding-left:1.6em}
      ul[dir=rtl],ol[dir=rtl]{padding-left:0;padding-right:1.6em}
      a{color:#0a626e;text-decoration:underline}
      code,pre{font-family:Mono;font-size:8pt}
      code{background-color:#f1f4f4}
      pre{background-color:#f3f6f6;border:.5pt solid #cdd4d6;padding:.6em .8em;white-space:pre-wrap;word-wrap:break-word}
      pre code{background-color:transparent}
      blockquote{border-left:2pt solid #cdd4d6;padding-left:.9em;margin-left:0;color:#3c474b}
      hr{border:0;border-top:.5pt solid #b9c2c5;margin:1.5em 0}
      img{max-width:100%}
      table{border-collapse:collapse;width:100%;font-size:8pt;-fs-table-paginate:paginate}
      th,td{padding:.35em .6em .35em 0;text-align:left;vertical-align:top;border-bottom:.5pt solid #cdd4d6}
      th{color:#3c474b;border-bottom:1pt solid #7f898c}
      tr{page-break-inside:avoid}
      td.time{white-space:nowrap}
      td.long{word-wrap:break-word}
      table.tight{font-size:6.5pt}
      table.tight th,table.tight td{word-wrap:break-word;padding-right:.4em}
      p{word-wrap:break-word}
      .drawing:after{content:", page " target-counter(attr(href),page)}
      figure.drawn{margin:0 0 1em;page-break-inside:avoid}
      figcaption{color:#3c474b;font-size:8.5pt;padding-top:.4em}
      """);

  private final String css;

  PageStyle(String css) {
    this.css = css;
  }

  public String css() {
    return css;
  }
}
