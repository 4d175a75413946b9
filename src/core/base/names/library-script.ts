/** Directories that hold what others wrote, or what a tool made. */
const DIRECTORY =
  /(?:^|\/)(?:vendors?|vendored|libs?|libraries|third[-_]?party|3rdparty|external|contrib|plugins?|node_modules|bower_components|dist|build|built|bundles?|compiled|CACHE|admin|jsi18n|locales?|(?:ckeditor|tinymce|jquery|bootstrap|datatables|font-?awesome)[\w.-]*)\//i;
/** A release in its name, or what a tool has made of it. */
const RELEASED = /[.-](?:min|bundle|all|pack(?:ed)?|umd|esm)\.|[.-]\d+\.\d/i;
/** Libraries that are copied among static files. */
const LIBRARY =
  /(?:^|\/)(?:jquery|bootstrap|popper|d3|chart|select2|moment|htmx|alpine|leaflet|lodash|underscore|backbone|modernizr|respond|html5shiv|require|handlebars|mustache|toastr|sweetalert2?|flatpickr|dropzone|sortable|summernote|quill|codemirror|highlight|prism|mermaid|three|fullcalendar|slick|swiper|font-?awesome|adminlte|metismenu|typeahead|tagify|tom-select|choices|cropper|plyr|hls|socket\.io|pdf|katex|mathjax|vue|react|angular|ember|knockout|swagger|redoc|clipboard|hammer|masonry|isotope|waypoints|parsley|raphael|morris|flot|nprogress|tether|turbo|stimulus|openlayers|cytoscape|marked|showdown|purify|js\.cookie|polyfills?|gridstack)(?:js|ui)?\d{0,3}(?:[.-][\w.-]{0,60})?\.(?:[cm]?js|ts|css)$/i;

/** Whether a script or a style sheet is called like a library that people copy. */
export function isCalledLikeLibrary(path: string): boolean {
  return LIBRARY.test(path);
}

/** Whether a script among static files was not written here, by its path: a library that was copied, or what a tool has made. */
export function isLibraryScript(path: string): boolean {
  return DIRECTORY.test(path) || RELEASED.test(path) || isCalledLikeLibrary(path);
}
