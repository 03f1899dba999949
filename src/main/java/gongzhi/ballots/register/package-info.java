/** The register of rolls (名册): read from lists, posted, objected to, frozen. */
@NullMarked
package gongzhi.ballots.register;

import org.jspecify.annotations.NullMarked;
