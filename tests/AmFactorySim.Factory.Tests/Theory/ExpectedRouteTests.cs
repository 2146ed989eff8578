using AmFactorySim.Factory.ClosedForm;
using AmFactorySim.Factory.Plan;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;

namespace AmFactorySim.Factory.Tests.Theory;

/// <summary>The visits of a route's steps against the linear equations of the Markov chain that the route is.</summary>
public class ExpectedRouteTests
{
    private static readonly Arbitrary<IReadOnlyList<(int Scrap, int Rework, int To)>> Routes = Arb.From(
        from steps in Gen.Choose(1, 12)
        from shares in Gen.ListOf(Gen.Choose(0, 40).Zip(Gen.Choose(0, 50)), steps)
        from to in Gen.ListOf(Gen.Choose(0, 99), steps)
        select (IReadOnlyList<(int, int, int)>)[.. shares.Zip(to, (share, back) => (share.Item1, share.Item2, back))
            .Select((step, i) => step with { back = step.back % (i + 1) })]);

    [Fact]
    public void Visits_solve_the_equations_of_the_markov_chain() => Prop.ForAll(Routes, steps =>
    {
        var route = Route(steps);
        var moves = Matrix<double>.Build.Dense(steps.Count, steps.Count);
        for (var i = 0; i < steps.Count; i++)
        {
            if (i + 1 < steps.Count) moves[i, i + 1] = 1 - (steps[i].Scrap + steps[i].Rework) / 100.0;
            moves[i, steps[i].To] += steps[i].Rework / 100.0;
        }
        var first = Vector<double>.Build.Dense(steps.Count, i => i == 0 ? 1 : 0);
        var visits = (Matrix<double>.Build.DenseIdentity(steps.Count) - moves.Transpose()).Solve(first);
        for (var i = 0; i < steps.Count; i++) Assert.Equal(1, route.Visits(i) / visits[i], 9);
        Assert.Equal(1, route.Yield.Fraction + steps.Select((step, i) => step.Scrap / 100.0 * visits[i]).Sum(), 9);
    }).Holds();

    /// <summary>Each of a thousand steps passes 99 % of the units on and does 1 % again: 1/0.99 visits.</summary>
    [Fact]
    public void A_long_route_is_solved_step_by_step()
    {
        var route = Route([.. Enumerable.Range(0, 1000).Select(step => (0, 1, step))]);
        for (var step = 0; step < 1000; step++) Assert.Equal(1 / 0.99, route.Visits(step), 9);
        Assert.Equal(1, route.Yield.Fraction, 9);
    }

    private static ExpectedRoute Route(IReadOnlyList<(int Scrap, int Rework, int To)> steps) => new(Plans.Part(Plans.Powder,
        [.. steps.Select((step, i) => Plans.Station($"{i}", Workpiece.Unit, 1, Plans.Minutes(1)) with
        {
            Scrap = new(step.Scrap / 100.0), Rework = new(step.Rework / 100.0), ReworkTo = $"{step.To}",
        })]));
}
