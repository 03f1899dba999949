@NullMarked
package gongzhi.cases.mediation;

import org.jspecify.annotations.NullMarked;
