/**
 * Functions that the features of a composed script share, as ES5 source (`adfs.md` 2.6). None of them runs by itself,
 * so that none can fail outside of a feature's own guard. Every element is looked for and may be missing.
 */
const helpers = {
  log: {
    needs: [],
    source: `
function log(id, error) {
  if (window.console && window.console.log) {
    window.console.log("Signet theme, " + id + ": " + (error && error.message ? error.message : error));
  }
}`,
  },
  byId: {
    needs: [],
    source: `
function byId(id) {
  return document.getElementById(id);
}`,
  },
  guarded: {
    needs: ['log'],
    source: `
function guarded(id, work) {
  return function () {
    try {
      work();
    } catch (error) {
      log(id, error);
    }
  };
}`,
  },
  // The page's own scripts run while it is read; submitting then would cut them short.
  afterLoad: {
    needs: ['guarded'],
    source: `
function afterLoad(id, work) {
  if (document.readyState === "complete") {
    guarded(id, work)();
  } else {
    window.addEventListener("load", guarded(id, work));
  }
}`,
  },
  textOf: {
    needs: [],
    source: `
function textOf(node) {
  return node ? String(node.textContent || "").trim() : "";
}`,
  },
  hasError: {
    needs: ['byId', 'textOf'],
    source: `
function hasError() {
  return byId("errorArea") !== null ||
    ["errorText", "errorTextPassword", "errorTextOption", "errorMessage"].some(function (id) {
      return textOf(byId(id)) !== "";
    });
}`,
  },
  // `adfs.md` 1: an option link has a class of its own in each skin; the container of a paginated one does not count.
  options: {
    needs: [],
    source: `
function options() {
  var form = document.forms["options"];
  var nodes = form ? Array.prototype.slice.call(form.getElementsByTagName("*")) : [];
  var found = nodes.filter(function (node) {
    var names = " " + node.className + " ";
    return node.id && (names.indexOf(" actionLink ") !== -1 || names.indexOf(" optionButton ") !== -1);
  });
  return found.length > 0 ? found : nodes.filter(function (node) {
    return node.id && String(node.getAttribute("onclick")).indexOf("SelectOption(") !== -1;
  });
}`,
  },
  // `adfs.md` 0.3: the sign-in page has #authOptions too, and 2012 R2 has no #mfaGreeting; so neither tells.
  page: {
    needs: ['byId', 'options'],
    source: `
function page() {
  if (byId("errorArea")) { return "error"; }
  if (byId("hrdArea")) { return "home-realm"; }
  if (byId("idpSignonArea")) { return "idp-initiated"; }
  if (byId("signoutArea")) { return "sign-out"; }
  if (byId("updatePasswordForm")) { return "update-password"; }
  if (document.getElementsByName("Context").length > 0) { return "mfa-adapter"; }
  if (byId("userNameInput") || byId("passwordInput")) { return "login"; }
  return byId("optionSelection") && options().length > 0 ? "mfa-choice" : "other";
}`,
  },
  isOn: {
    needs: ['page'],
    source: `
function isOn(pages) {
  return pages.indexOf(page()) !== -1;
}`,
  },
  optionOf: {
    needs: ['options'],
    source: `
function optionOf(provider) {
  return options().filter(function (node) {
    return node.id === provider || String(node.getAttribute("onclick")).indexOf("'" + provider + "'") !== -1;
  })[0] || null;
}`,
  },
  // What a click on the option does; from 2019 on that shows the waiting wheel too.
  choose: {
    needs: ['byId'],
    source: `
function choose(provider) {
  if (typeof window.SelectOption === "function") {
    window.SelectOption(provider);
  } else {
    byId("optionSelection").value = provider;
    document.forms["options"].submit();
  }
}`,
  },
  parameter: {
    needs: [],
    source: `
function parameter(name) {
  function decoded(text) {
    try {
      return decodeURIComponent(text.split("+").join(" "));
    } catch (error) {
      return text;
    }
  }
  return window.location.search.substring(1).split("&").reduce(function (found, part) {
    var at = part.indexOf("=");
    return found === "" && at > 0 && decoded(part.substring(0, at)) === name ? decoded(part.substring(at + 1)) : found;
  }, "");
}`,
  },
  // The token itself is not kept.
  hash: {
    needs: [],
    source: `
function hash(text) {
  var sum = 5381;
  var at;
  for (at = 0; at < text.length; at += 1) {
    sum = (sum * 33 + text.charCodeAt(at)) % 4294967296;
  }
  return sum.toString(36) + "." + text.length;
}`,
  },
  // Where nothing can be remembered, nothing is done on its own: a loop would lock the user out.
  once: {
    needs: [],
    source: `
function once(key, mark, lifeMs) {
  var now = new Date().getTime();
  var entry = mark + "|" + now;
  var known;
  try {
    known = (window.sessionStorage.getItem(key) || "").split("|");
    if (known[0] === mark && (lifeMs === 0 || now - known[1] < lifeMs)) { return false; }
    window.sessionStorage.setItem(key, entry);
    return window.sessionStorage.getItem(key) === entry;
  } catch (error) {
    return false;
  }
}`,
  },
  pick: {
    needs: [],
    source: `
function pick(words) {
  var wanted = navigator.languages && navigator.languages.length ? Array.prototype.slice.call(navigator.languages) :
    [navigator.language || navigator.userLanguage || navigator.browserLanguage || ""];
  function low(text) { return String(text).toLowerCase(); }
  function first(test) { return words.texts.filter(function (one) { return test(low(one.lang)); })[0]; }
  function main(tag) { return tag.split("-")[0]; }
  return wanted.map(low).reduce(function (found, tag) {
    return found ||
      first(function (mine) { return mine === tag; }) ||
      first(function (mine) { return tag.indexOf(mine + "-") === 0; }) ||
      first(function (mine) { return main(mine) === main(tag); });
  }, undefined) || first(function (mine) { return mine === low(words.fallback); });
}`,
  },
  // Text nodes only: nothing in the words can become markup.
  fill: {
    needs: [],
    source: `
function fill(node, picked) {
  node.lang = picked.lang;
  picked.text.split(/\\r\\n|\\r|\\n/).forEach(function (line, at) {
    if (at > 0) { node.appendChild(document.createElement("br")); }
    node.appendChild(document.createTextNode(line));
  });
  return node;
}`,
  },
  element: {
    needs: ['pick', 'fill'],
    source: `
function element(tag, id, style, words) {
  var node = document.createElement(tag);
  if (id) { node.id = id; }
  node.style.cssText = style;
  return fill(node, pick(words));
}`,
  },
  link: {
    needs: ['element'],
    source: `
function link(words, url) {
  var node = element("a", "", "display:block;margin:4px 0", words);
  node.setAttribute("href", url);
  return node;
}`,
  },
  atTop: {
    needs: ['byId'],
    source: `
function atTop(node) {
  var area = byId("workArea") || byId("content") || document.body;
  area.insertBefore(node, area.firstChild);
}`,
  },
  atFoot: {
    needs: ['byId'],
    source: `
function atFoot(node) {
  (byId("footerPlaceholder") || byId("contentWrapper") || document.body).appendChild(node);
}`,
  },
} as const;

export type HelperName = keyof typeof helpers;

/** The source of the helpers named and of those they need, each once, in one order. */
export function helperSources(wanted: readonly HelperName[]): string[] {
  const needed = new Set<HelperName>();
  const add = (name: HelperName): void => {
    if (needed.has(name)) return;
    needed.add(name);
    helpers[name].needs.forEach(add);
  };
  wanted.forEach(add);
  return (Object.keys(helpers) as HelperName[]).filter((name) => needed.has(name)).map((name) => helpers[name].source);
}
