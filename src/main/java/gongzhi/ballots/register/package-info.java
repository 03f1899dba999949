/** The register of rolls (名册): read from lists, posted, objected to, frozen. */
@NamedInterface
@NullMarked
package gongzhi.ballots.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
