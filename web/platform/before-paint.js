// Runs before the first paint, so that neither the theme nor the language of the page flashes.
(() => {
  const page = document.documentElement;
  const cookie = (name) =>
    document.cookie
      .split('; ')
      .find((part) => part.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  const theme = cookie('polku-theme');
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
  const language = cookie('polku-language');
  if (language === 'fi' || language === 'sv' || language === 'en') page.lang = language;
})();
