/** Sampling audits (抽查): a few ballots of a closed poll, drawn in public and held against paper. */
@NullMarked
package gongzhi.ballots.audits;

import org.jspecify.annotations.NullMarked;
