// Runs before the first paint, so that a page opened at night does not flash white. Only reads what the visitor chose here.
try {
  var root = document.documentElement;
  var theme = localStorage.getItem('ruxi-theme');
  if (theme === 'night' || theme === 'paper') root.dataset.theme = theme;
  if (localStorage.getItem('ruxi-large') === 'yes') root.classList.add('large');
} catch (error) {
  // Storage is forbidden: the device's own preference stands.
}
