package dev.unrepeat.render;

/// The style a chart carries when it is a file of its own. The pages set the same from their
/// tokens; each colour can be set from outside by its variable.
final class ChartStyle {
  static final String TEXT =
      """

      .chart{--surface:var(--chart-surface,#fff);--paper:var(--chart-paper,#f6f8f8);--sunken:var(--chart-sunken,#edf0f0);--line:#dbe0e1;--line-strong:#7f898c;--ink:var(--chart-ink,#12181a);--ink-2:#445054;--ink-3:#5b676b;--accent:var(--chart-accent,#0a626e);--focus:#0a626e;--change:#77309a;--harm:#b0241c;--signal:#875000;--response:#1d53b0;--word:#515c60;--recovery:#19663a;font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
      @media (prefers-color-scheme:dark){.chart{--surface:var(--chart-surface,#151a1c);--paper:var(--chart-paper,#0e1213);--sunken:var(--chart-sunken,#1c2325);--line:#2a3235;--line-strong:#6f7b7f;--ink:var(--chart-ink,#e7ecec);--ink-2:#b0babd;--ink-3:#93a0a4;--accent:var(--chart-accent,#63c5d0);--focus:#7fd6e0;--change:#d3a4ec;--harm:#ff9d93;--signal:#edb45f;--response:#97bbff;--word:#aab5b8;--recovery:#7bd29a}}
      @media print{.chart{--surface:#fff;--paper:#f6f8f8;--sunken:#edf0f0;--line:#dbe0e1;--line-strong:#7f898c;--ink:#12181a;--ink-2:#445054;--ink-3:#5b676b;--accent:#0a626e;--change:#77309a;--harm:#b0241c;--signal:#875000;--response:#1d53b0;--word:#515c60;--recovery:#19663a;print-color-adjust:exact;-webkit-print-color-adjust:exact}}
      [data-kind]{--k:var(--word)}[data-kind=change],[data-kind=trigger]{--k:var(--change)}[data-kind=symptom]{--k:var(--harm)}[data-kind=alert],[data-kind=detection]{--k:var(--signal)}[data-kind=acknowledgement],[data-kind=decision],[data-kind=action]{--k:var(--response)}[data-kind=mitigation],[data-kind=resolution]{--k:var(--recovery)}
      .ground{fill:var(--surface)}
      text{fill:var(--ink-2)}
      .axis line{stroke:var(--line)}.axis text{fill:var(--ink-3);font-size:11px}.axis .day{fill:var(--ink-2);font-weight:500}
      .lane rect{fill:var(--surface)}.lane.odd rect{fill:var(--paper)}.lane line{stroke:var(--line)}.lane text{fill:var(--ink);font-weight:500}.lane .sub{fill:var(--ink-3);font-weight:400;font-size:11px}
      .band rect.area{fill:var(--sunken)}.band text{fill:var(--ink);font-weight:600}.band .sub{fill:var(--ink-2);font-weight:400}.edge{stroke:var(--surface);stroke-width:2}
      .texture{stroke:var(--line-strong);stroke-width:1.25;fill:none}.texture.dot{fill:var(--line-strong);stroke:none}.texture.faint{opacity:.45}
      .milestone line{stroke:var(--accent);stroke-width:1.5}.milestone rect{fill:var(--surface);stroke:var(--accent)}.milestone text{fill:var(--accent);font-weight:600;font-size:11px}.milestone .time{fill:var(--ink-2);font-weight:400}.milestone.proposed line,.milestone.proposed rect{stroke-dasharray:4 3}.milestone.unsure line,.milestone.unsure rect{stroke-dasharray:1 3}
      .silence rect{fill:url(#tx-silence)}.silence .plate{fill:var(--surface)}.silence text{fill:var(--signal);font-weight:500}
      .break rect{fill:var(--surface)}.break path{fill:none;stroke:var(--line-strong)}.break text{fill:var(--ink-3);font-size:11px}
      .mark{cursor:pointer}.mark .disc{fill:var(--surface);stroke:var(--k);stroke-width:1.5}.mark.key .disc{stroke-width:3}.mark .run{fill:var(--surface);stroke:var(--k)}.mark .glyph{color:var(--k);stroke:currentColor;fill:none;stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round}.mark:hover .disc{stroke-width:3}.mark:focus-visible .disc{stroke:var(--focus);stroke-width:4}
      .mark.group .disc{fill:var(--sunken);stroke:var(--line-strong)}.mark.group text{fill:var(--ink-2);font-size:11px}.mark.cluster text{fill:var(--ink);font-weight:600}.mark text.name{fill:var(--ink-2);font-size:11px}
      """;

  private ChartStyle() {}
}
