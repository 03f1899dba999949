/**
 * Transparency (公开记录): an append-only public log that nobody can change quietly, the operator of
 * the database included.
 *
 * <p>Promise: what {@link gongzhi.transparency.TransparencyLog} accepted in a committed transaction
 * is a leaf of a signed Merkle tree within 60 seconds, and everyone can check that with tools that
 * are not ours (RFC 9162 hashing, C2SP tiles, checkpoints and proofs). No name, phone number or
 * free text ever enters a leaf: it holds a salted commitment, so erasing salt and content leaves
 * meaningless bytes behind.
 */
@NullMarked
package gongzhi.transparency;

import org.jspecify.annotations.NullMarked;
