/**
 * Route suggestions (路线建议): a short walk along today's tasks, doors and points. Found by a solver
 * library; never an order, and nobody is followed.
 */
@NullMarked
package gongzhi.cases.routes;

import org.jspecify.annotations.NullMarked;
