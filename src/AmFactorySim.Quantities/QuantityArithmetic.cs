namespace AmFactorySim.Quantities;

/// <summary>The arithmetic of all quantities: sums and comparisons within one kind, and scaling by a number.</summary>
public static class QuantityArithmetic
{
    extension<T>(T) where T : struct, IQuantity<T>
    {
        /// <summary>The sum of two quantities of one kind.</summary>
        public static T operator +(T a, T b) => T.FromSi(a.Si + b.Si);

        /// <summary>The difference of two quantities of one kind.</summary>
        public static T operator -(T a, T b) => T.FromSi(a.Si - b.Si);

        /// <summary>The quantity times a number.</summary>
        public static T operator *(T a, double factor) => T.FromSi(a.Si * factor);

        /// <summary>The quantity times a number.</summary>
        public static T operator *(double factor, T a) => T.FromSi(a.Si * factor);

        /// <summary>The quantity divided by a number.</summary>
        public static T operator /(T a, double divisor) => T.FromSi(a.Si / divisor);

        /// <summary>The ratio of two quantities of one kind.</summary>
        public static double operator /(T a, T b) => a.Si / b.Si;

        /// <summary>Whether one is less than another of its kind.</summary>
        public static bool operator <(T a, T b) => a.Si < b.Si;

        /// <summary>Whether one is more than another of its kind.</summary>
        public static bool operator >(T a, T b) => a.Si > b.Si;

        /// <summary>Whether one is at most another of its kind.</summary>
        public static bool operator <=(T a, T b) => a.Si <= b.Si;

        /// <summary>Whether one is at least another of its kind.</summary>
        public static bool operator >=(T a, T b) => a.Si >= b.Si;
    }
}
