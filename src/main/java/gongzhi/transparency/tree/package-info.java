/**
 * The Merkle tree of RFC 9162 section 2 and nothing else: hashing, proofs, tiles. Pure, no
 * dependencies, so the command that verifies a log needs only these classes and {@code note}.
 */
@NullMarked
package gongzhi.transparency.tree;

import org.jspecify.annotations.NullMarked;
