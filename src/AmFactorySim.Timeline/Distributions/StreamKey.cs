using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AmFactorySim.Timeline;

/// <summary>What random numbers are for, as 256 random bits: the SHA-256 hash of (seed, replication, name).</summary>
internal readonly record struct StreamKey(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>The same on every machine.</summary>
    public static StreamKey Of(ulong seed, int replication, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Span<byte> key = new byte[12 + Encoding.UTF8.GetByteCount(name)];
        BinaryPrimitives.WriteUInt64LittleEndian(key, seed);
        BinaryPrimitives.WriteInt32LittleEndian(key[8..], replication);
        Encoding.UTF8.GetBytes(name, key[12..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(key, hash);
        return new StreamKey(Word(hash, 0), Word(hash, 1), Word(hash, 2), Word(hash, 3));

        static ulong Word(ReadOnlySpan<byte> hash, int i) => BinaryPrimitives.ReadUInt64LittleEndian(hash[(8 * i)..]);
    }

    /// <summary>
    /// The stream of an entity. Two SplitMix64 generators, whose seeds are mixed from the key and the number, give two words of the
    /// state each. Different numbers have different seeds, and since one generator never gives zero twice, the state is not all zero.
    /// </summary>
    public RandomStream Numbered(long number)
    {
        ulong entity = unchecked((ulong)number);
        var low = new SplitMix64(First ^ SplitMix64.Mix(Second ^ entity));
        var high = new SplitMix64(Third ^ SplitMix64.Mix(Fourth ^ entity));
        return new RandomStream(low.Next(), low.Next(), high.Next(), high.Next());
    }
}
