/** People's mediation (人民调解) of a dispute: free, only while all sides want it. */
@NullMarked
package gongzhi.cases.mediation;

import org.jspecify.annotations.NullMarked;
