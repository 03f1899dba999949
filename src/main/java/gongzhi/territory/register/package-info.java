/** The register (登记): the only door through which areas are written. Internal to the module. */
@NullMarked
package gongzhi.territory.register;

import org.jspecify.annotations.NullMarked;
