using AmFactorySim.Experiments.RateMaps;
using FsCheck.Fluent;

namespace AmFactorySim.Experiments.Tests.Invariants;

/// <summary>What must hold of the lines of any map.</summary>
public sealed class IsolineProperties
{
    /// <summary>
    /// Every line keeps to the edges where the map crosses the level, each edge has one point on one line, and open lines end at the rim.
    /// </summary>
    [Fact]
    public void Lines_cross_each_edge_once_and_end_at_the_rim()
    {
        var map = from columns in Gen.Choose(2, 8)
                  from rows in Gen.Choose(2, 8)
                  from values in Gen.Choose(0, 9).ArrayOf(columns * rows)
                  select (columns, rows, values);
        Prop.ForAll(map.ToArbitrary(), Check).Holds();
    }

    private static void Check((int Columns, int Rows, int[] Values) map)
    {
        const double level = 4.5;
        double[] xs = [.. Enumerable.Range(0, map.Columns).Select(i => (double)i)],
            ys = [.. Enumerable.Range(0, map.Rows).Select(i => (double)i)];
        double At(int row, int column) => map.Values[row * map.Columns + column];
        var lines = Isolines.Of(xs, ys,
            [.. Enumerable.Range(0, map.Rows)
            .Select(r => (IReadOnlyList<double>)[.. Enumerable.Range(0, map.Columns).Select(c => At(r, c))])], level);

        var crossings = 0;
        for (var row = 0; row < map.Rows; row++)
            for (var column = 0; column < map.Columns; column++)
            {
                if (column + 1 < map.Columns && At(row, column) >= level != At(row, column + 1) >= level) crossings++;
                if (row + 1 < map.Rows && At(row, column) >= level != At(row + 1, column) >= level) crossings++;
            }
        bool IsClosed(IReadOnlyList<(double X, double Y)> line) => line[0] == line[^1];
        bool AtRim((double X, double Y) p) => p.X == 0 || p.Y == 0 || p.X == xs[^1] || p.Y == ys[^1];
        Assert.Equal(crossings, lines.Sum(line => line.Count - (IsClosed(line) ? 1 : 0)));
        Assert.All(lines.Where(line => !IsClosed(line)), line => Assert.True(AtRim(line[0]) && AtRim(line[^1])));
        Assert.All(lines.SelectMany(line => line), p =>
        {
            var (column, row) = ((int)Math.Min(p.X, map.Columns - 2), (int)Math.Min(p.Y, map.Rows - 2));
            var (x, y) = (p.X - column, p.Y - row);
            var between = At(row, column) * (1 - x) * (1 - y) + At(row, column + 1) * x * (1 - y) + At(row + 1, column) * (1 - x) * y
                + At(row + 1, column + 1) * x * y;
            Assert.Equal(level, between, 9);
        });
    }
}
