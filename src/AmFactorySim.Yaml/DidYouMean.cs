namespace AmFactorySim.Yaml;

/// <summary>Finds the word that somebody meant.</summary>
public static class DidYouMean
{
    // The comparison takes the product of both lengths, and is made for every fault.
    private const int LongestWord = 64, MostCompared = 1000, MostListed = 30;

    /// <summary>The closest known word, if one is close enough to be worth a guess.</summary>
    public static string? Closest(string written, IEnumerable<string> known)
    {
        if (written.Length > LongestWord) return null;
        var (best, closest, folded) = (Math.Max(1, written.Length / 3) + 1, (string?)null, Folded(written));
        foreach (var word in known.Take(MostCompared))
        {
            if (Math.Abs(word.Length - written.Length) >= best) continue;
            var distance = Distance(folded, Folded(word));
            if (distance < best) (best, closest) = (distance, word);
        }
        return closest;
    }

    /// <summary>"did you mean "count"?" or, where nothing is close, the words that are known.</summary>
    public static string Hint(string written, IReadOnlyCollection<string> known)
    {
        if (Closest(written, known) is { } word) return $"did you mean \"{word}\"?";
        if (known.Count == 0) return "there are none";
        var more = known.Count > MostListed ? FormattableString.Invariant($" and {known.Count - MostListed} more") : "";
        return $"known are {string.Join(", ", known.Take(MostListed))}{more}";
    }

    private static string Folded(string word) => word.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    // Edits from one word to the other: insert, delete, replace, or swap neighbours.
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
