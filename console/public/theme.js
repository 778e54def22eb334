// Before anything is drawn, so that a chosen theme never flashes the other one. src/lib/theme.ts writes what is read here.
{
  const theme = localStorage.getItem('assent.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
}
