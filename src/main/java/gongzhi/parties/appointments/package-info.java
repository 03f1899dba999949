/** Taking up and leaving posts (任免): one person proposes, another lets it take effect. */
@NamedInterface("appointments")
@NullMarked
package gongzhi.parties.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
