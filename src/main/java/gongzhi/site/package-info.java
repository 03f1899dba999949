/**
 * Site (页面外壳): what every page stands on — layouts, words in each language, errors, assets, photos,
 * and the unit of work around each request.
 *
 * <p>Promise: one request is one transaction; an unsafe request has its effect once, however often
 * it is sent; a refusal changes nothing and says what to do next.
 */
@NullMarked
package gongzhi.site;

import org.jspecify.annotations.NullMarked;
