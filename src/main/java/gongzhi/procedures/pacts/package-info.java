/**
 * Pacts of residents (居民公约): the text in force in a community, and every one before it, each with
 * the matter in which it was drafted, adopted, filed and published.
 */
@NullMarked
package gongzhi.procedures.pacts;

import org.jspecify.annotations.NullMarked;
