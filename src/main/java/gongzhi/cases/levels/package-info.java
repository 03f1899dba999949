/** At which level a matter is dealt with (分级化解): its desk, one level up, one level down. */
@NullMarked
package gongzhi.cases.levels;

import org.jspecify.annotations.NullMarked;
