package gongzhi.transparency;

import gongzhi.transparency.note.Scheme;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How this installation keeps its log.
 *
 * @param origin name of the log in every checkpoint; never changed once something was signed
 * @param scheme how it signs
 * @param signer folder of the private key and of the last signed head, apart from the database
 * @param sealEvery pause between two looks for new leaves; far below the promised 60 seconds
 * @param background whether this node seals and audits by itself
 */
record LogSettings(
    String origin, Scheme scheme, Path signer, Duration sealEvery, boolean background) {}
