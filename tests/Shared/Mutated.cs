using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Tests;

/// <summary>Files that were cut, damaged, edited, or saved by another program.</summary>
internal static class Mutated
{
    private static readonly Func<byte[], int, int, byte[]>[] s_mutations =
    [
        (file, at, _) => file[..at],
        (file, at, value) => [.. file[..at], (byte)value, .. file[Math.Min(at + 1, file.Length)..]],
        (file, at, value) => [.. file[..at], .. Enumerable.Repeat((byte)value, value), .. file[at..]],
        (file, at, value) => [.. file[..at], .. file[Math.Min(at + value, file.Length)..]],
        (file, at, value) => [.. file, .. file[..at], (byte)value],
        (file, at, _) => [.. file[..at], 0, .. file[at..]],
        (file, at, _) => [.. file[..at], (byte)'\t', .. file[at..]],
        (file, at, _) => [.. file[..at], .. Enumerable.Repeat((byte)'x', 100_000), .. file[at..]],
        (file, at, _) => Lines(file, at, lines => [.. lines[..^1]]),
        (file, at, _) => Lines(file, at, lines => [.. lines, lines[^1]]),
        (file, _, _) => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(file).Replace("\n", "\r\n")),
        (file, _, _) => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(file).Replace("\n", "\r")),
        (file, _, _) => [0xEF, 0xBB, 0xBF, .. file],
        (file, _, _) => Saved(file, Encoding.Unicode),
        (file, _, _) => Saved(file, Encoding.BigEndianUnicode),
        (file, _, _) => Saved(file, Encoding.UTF32),
        (file, _, _) => Encoding.Convert(Encoding.UTF8, Encoding.Latin1, file),
    ];

    /// <summary>One or two such changes to any of the files.</summary>
    public static Gen<byte[]> Of(params IReadOnlyList<byte[]> files)
    {
        var change = Gen.Zip(Gen.Elements(s_mutations), Gen.Zip(Gen.Choose(0, 1_000_000), Gen.Choose(0, 255)));
        return from file in Gen.Elements<byte[]>([.. files])
               from changes in change.ListOf(2)
               from both in Gen.Elements(false, false, true)
               select changes.Take(both ? 2 : 1).Aggregate(file, (bytes, its) =>
                   its.Item1(bytes, (int)((long)its.Item2.Item1 * bytes.Length / 1_000_001), its.Item2.Item2));
    }

    // The lines up to a place, changed, and the rest.
    private static byte[] Lines(byte[] file, int at, Func<byte[][], byte[][]> change)
    {
        var end = Array.IndexOf(file, (byte)'\n', at) is var found and >= 0 ? found + 1 : file.Length;
        var begin = at == 0 ? 0 : Array.LastIndexOf(file, (byte)'\n', at - 1) + 1;
        return [.. change([file[..begin], file[begin..end]]).SelectMany(line => line), .. file[end..]];
    }

    private static byte[] Saved(byte[] file, Encoding encoding) =>
        [.. encoding.Preamble, .. Encoding.Convert(Encoding.UTF8, encoding, file)];
}
