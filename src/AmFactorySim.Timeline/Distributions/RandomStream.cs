using System.Numerics;
using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>
/// A stream of random numbers with a name of its own, so that adding a machine does not change the random numbers of others.
/// </summary>
/// <remarks>
/// The generator is xoshiro256++ 1.0 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM
/// Transactions on Mathematical Software 47, 2021): 256 bits of state, period 2^256 - 1. Its initial state is the SHA-256 hash
/// of (seed, replication, name), which makes streams with different keys independent for all practical purposes and the
/// same on every machine. Streams of numbered entities (<see cref="Simulation.NewStream"/>) mix the hash with the number.
/// </remarks>
public sealed class RandomStream
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Creates a stream. Within a simulation, use <see cref="Simulation.Stream"/> or <see cref="Simulation.NewStream"/>.</summary>
    /// <param name="seed">Random seed of the experiment.</param>
    /// <param name="replication">Number of the replication.</param>
    /// <param name="name">What the random numbers are for.</param>
    public RandomStream(ulong seed, int replication, string name) =>
        (_s0, _s1, _s2, _s3) = StreamKey.Of(seed, replication, name);

    /// <summary>A stream in a given state, not all zero.</summary>
    internal RandomStream(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextUInt64()
    {
        ulong result = BitOperations.RotateLeft(_s0 + _s3, 23) + _s0;
        ulong shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A number from 0 (included) to 1 (excluded), a multiple of 2^-53.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 (included) to <paramref name="exclusiveMax"/> (excluded), each equally likely.</summary>
    /// <param name="exclusiveMax">At least 1.</param>
    public int NextInt(int exclusiveMax)
    {
        if (exclusiveMax < 1)
            throw TooSmall(exclusiveMax);
        // Lemire, "Fast random integer generation in an interval", ACM TOMACS 29, 2019: the high half of a product, with
        // rejection of the few draws that would bias the result.
        ulong range = (ulong)exclusiveMax;
        ulong high = Math.BigMul(NextUInt64(), range, out ulong low);
        if (low < range)
        {
            ulong unfair = unchecked(0 - range) % range;
            while (low < unfair)
                high = Math.BigMul(NextUInt64(), range, out low);
        }
        return (int)high;
    }

    /// <summary>True with the given probability, from 0 to 1.</summary>
    public bool Chance(double probability) => probability is >= 0 and <= 1
        ? NextDouble() < probability
        : throw new ArgumentOutOfRangeException(nameof(probability),
            $"A probability must be from 0 to 1, but is {probability}.");

    private static ArgumentOutOfRangeException TooSmall(int exclusiveMax) =>
        new(nameof(exclusiveMax), $"A random whole number must have a limit of at least 1, but the limit is {exclusiveMax}.");

    /// <summary>A number strictly between 0 and 1, for quantile functions that are infinite at an end.</summary>
    internal double NextOpenDouble() => ((NextUInt64() >> 12) + 0.5) * (1.0 / (1UL << 52));
}
