/** The site's own pages, and how a refusal becomes a page. */
@NullMarked
package gongzhi.site.web;

import org.jspecify.annotations.NullMarked;
