/** The three lists (三张清单): needs, resources and projects, from posting to their end. */
@NullMarked
package gongzhi.matching.listings;

import org.jspecify.annotations.NullMarked;
