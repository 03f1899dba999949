/** Maps (地图): the lines on the ground, for every page that draws them. */
@NullMarked
package gongzhi.site.map;

import org.jspecify.annotations.NullMarked;
