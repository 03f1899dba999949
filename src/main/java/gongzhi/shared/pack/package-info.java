/** How place packs are read: files to a tree with line numbers, trees merged, trees to records. */
@NullMarked
package gongzhi.shared.pack;

import org.jspecify.annotations.NullMarked;
