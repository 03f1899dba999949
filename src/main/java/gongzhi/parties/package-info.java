/**
 * Parties (主体): persons, households and organisations, the posts they hold in an area, and what a
 * post permits.
 *
 * <p>Promise: nobody has permissions of their own. A person may do what one of their current posts
 * permits, in the area of that post, and nothing else; names and phones lie encrypted and every
 * look at them is recorded for the person concerned.
 */
@NullMarked
package gongzhi.parties;

import org.jspecify.annotations.NullMarked;
