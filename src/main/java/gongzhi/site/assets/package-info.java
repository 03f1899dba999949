/** Style sheets, scripts and icons under addresses that never change their content. */
@NullMarked
package gongzhi.site.assets;

import org.jspecify.annotations.NullMarked;
