/**
 * The database under everything: the embedded server, the connection, the scope of each
 * transaction.
 */
@NamedInterface("database")
@NullMarked
package gongzhi.shared.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
