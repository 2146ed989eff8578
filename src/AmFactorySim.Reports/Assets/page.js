// Draws the page's charts from the JSON beside each, and lets sliders choose pictures.
(() => {
  // Numbers as people read them: four digits that count, thousands apart.
  const number = value => {
    if (typeof value !== 'number' || !isFinite(value)) return value ?? '-';
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-3 || size >= 1e12)) return value.toExponential(2);
    const digits = size >= 1000 || size === 0 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(size)));
    const [whole, rest] = String(Number(value.toFixed(digits))).split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') + (rest ? '.' + rest : '');
  };
  // Colours that differ for every eye (Okabe and Ito).
  const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#7f7f7f', '#332288', '#b3a100'];
  const font = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13, color: '#1f2933' };
  const axis = given => given && {
    ...given,
    nameTextStyle: { ...font, color: '#616e7c', ...given.nameTextStyle },
    axisLabel: { ...font, fontSize: 12, ...(given.type === 'category' ? {} : { formatter: number }), ...given.axisLabel },
    axisLine: { show: true, lineStyle: { color: '#9aa5b1' } },
    splitLine: { show: given.type !== 'category', lineStyle: { color: '#eceff2' }, ...given.splitLine },
  };
  const all = (given, change) => Array.isArray(given) ? given.map(change) : given ? change(given) : given;
  for (const box of document.querySelectorAll('.chart')) {
    const given = JSON.parse(box.querySelector('script').textContent);
    const dense = given.series.some(s => s.type === 'heatmap');
    const chart = echarts.init(box, null, { renderer: dense ? 'canvas' : 'svg' });
    chart.setOption({
      color: colours, textStyle: font, animation: false, ...given,
      grid: { left: 16, right: 32, top: 56, bottom: 16, outerBoundsMode: 'same', outerBoundsContain: 'all', ...given.grid },
      legend: given.legend && { top: 0, left: 0, icon: 'roundRect', itemHeight: 8, textStyle: font, ...given.legend },
      tooltip: given.tooltip && {
        valueFormatter: v => Array.isArray(v) ? v.map(number).join(', ') : number(v), textStyle: font, ...given.tooltip,
      },
      xAxis: all(given.xAxis, axis), yAxis: all(given.yAxis, axis),
    });
    new ResizeObserver(() => chart.resize()).observe(box);
  }
  for (const figure of document.querySelectorAll('.pictures')) {
    const slider = figure.querySelector('input'), pictures = figure.querySelectorAll('.picture');
    const show = () => pictures.forEach((picture, i) => picture.hidden = slider && i !== Number(slider.value));
    slider?.addEventListener('input', show);
    show();
  }
})();
