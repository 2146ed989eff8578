namespace AmFactorySim.Experiments.RateMaps;

/// <summary>Lines of one value on a map, by marching squares: through each cell of the grid from edge to edge, straight between.</summary>
public static class Isolines
{
    /// <summary>The lines on which a map has a value, each from end to end; a closed one ends where it begins.</summary>
    /// <param name="xs">Where the grid's columns stand, rising.</param>
    /// <param name="ys">Where its rows stand, rising.</param>
    /// <param name="values">The map, by row and column; a value that is no number counts as below.</param>
    /// <param name="level">The value that the lines have.</param>
    /// <remarks>Along an edge the map is taken to be linear. Where the four corners of a cell leave a choice, their mean decides.</remarks>
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Of(
        IReadOnlyList<double> xs, IReadOnlyList<double> ys, IReadOnlyList<IReadOnlyList<double>> values, double level)
    {
        var neighbours = new SortedDictionary<Edge, List<Edge>>();
        for (var row = 0; row + 1 < ys.Count; row++)
            for (var column = 0; column + 1 < xs.Count; column++)
                foreach (var (from, to) in Cell(row, column))
                {
                    Next(from).Add(to);
                    Next(to).Add(from);
                }
        var lines = new List<IReadOnlyList<(double, double)>>();
        // Lines that end at the map's rim are followed from their ends; what is left is closed.
        foreach (var edge in neighbours.Keys.Where(edge => neighbours[edge].Count == 1).ToList()) Follow(edge);
        foreach (var edge in neighbours.Keys.ToList()) Follow(edge);
        return lines;

        List<Edge> Next(Edge edge)
        {
            if (!neighbours.TryGetValue(edge, out var next)) neighbours.Add(edge, next = []);
            return next;
        }

        bool Above(int row, int column) => values[row][column] >= level;

        IEnumerable<(Edge, Edge)> Cell(int row, int column)
        {
            Edge below = new(row, column, false), over = new(row + 1, column, false);
            Edge left = new(row, column, true), right = new(row, column + 1, true);
            var corners = (Above(row, column) ? 1 : 0) | (Above(row, column + 1) ? 2 : 0)
                | (Above(row + 1, column + 1) ? 4 : 0) | (Above(row + 1, column) ? 8 : 0);
            var sum = values[row][column] + values[row][column + 1] + values[row + 1][column] + values[row + 1][column + 1];
            var middle = sum / 4 >= level;
            return corners switch
            {
                1 or 14 => [(left, below)],
                2 or 13 => [(below, right)],
                4 or 11 => [(right, over)],
                8 or 7 => [(over, left)],
                3 or 12 => [(left, right)],
                6 or 9 => [(below, over)],
                5 => middle ? [(left, over), (below, right)] : [(left, below), (right, over)],
                10 => middle ? [(left, below), (right, over)] : [(left, over), (below, right)],
                _ => [],
            };
        }

        void Follow(Edge edge)
        {
            var line = new List<(double, double)>();
            for (Edge? at = edge; at is { } here;)
            {
                line.Add(Point(here));
                at = neighbours[here].Count > 0 ? neighbours[here][0] : null;
                if (at is not { } there) break;
                neighbours[here].Remove(there);
                neighbours[there].Remove(here);
            }
            if (line.Count > 1) lines.Add(line);
        }

        (double, double) Point(Edge edge)
        {
            var (row, column) = edge.Rises ? (edge.Row + 1, edge.Column) : (edge.Row, edge.Column + 1);
            var (first, last) = (values[edge.Row][edge.Column], values[row][column]);
            // Next to what is no number there is nothing to weigh by.
            var share = double.IsFinite(first) && double.IsFinite(last) ? (level - first) / (last - first) : 0.5;
            return (xs[edge.Column] + (xs[column] - xs[edge.Column]) * share, ys[edge.Row] + (ys[row] - ys[edge.Row]) * share);
        }
    }

    // An edge of the grid, to the right of a point or upwards from it.
    private readonly record struct Edge(int Row, int Column, bool Rises) : IComparable<Edge>
    {
        public int CompareTo(Edge other) => (Row, Column, Rises).CompareTo((other.Row, other.Column, other.Rises));
    }
}
