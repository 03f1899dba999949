package gongzhi.territory.changes;

import gongzhi.territory.AreaId;
import java.time.LocalDate;

/**
 * A special-purpose grid began, ended, or got another host. Published inside the transaction that
 * does it.
 *
 * @param grid the special-purpose grid
 * @param path of it
 * @param community in which it lies; answers for what was kept under a grid that ended
 * @param day first day on which it is so
 */
public record SpecialChanged(
    long change,
    ChangeKind kind,
    AreaId grid,
    String path,
    AreaId community,
    String communityPath,
    LocalDate day) {}
