module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [6:0] t_recency_months;
  wire [6:0] t_recency_months;
  input t_frequency_times;
  wire t_frequency_times;
  input [6:0] t_monetary_cc;
  wire [6:0] t_monetary_cc;
  input [3:0] t_time_months;
  wire [3:0] t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(t_recency_months[5]),
    .Y(n0)
  );
  NAND2 u1 (
    .A(t_recency_months[4]),
    .B(n0),
    .Y(n1)
  );
  INV u10 (
    .A(t_monetary_cc[6]),
    .Y(n7)
  );
  AOI21 u11 (
    .A1(t_time_months[3]),
    .A2(n7),
    .B(t_recency_months[2]),
    .Y(n8)
  );
  NAND3 u12 (
    .A(n8),
    .B(t_monetary_cc[2]),
    .C(n9),
    .Y(n12)
  );
  OAI21 u13 (
    .A1(n10),
    .A2(n11),
    .B(n12),
    .Y(y)
  );
  AOI21 u2 (
    .A1(n1),
    .A2(t_recency_months[3]),
    .B(t_time_months[2]),
    .Y(n2)
  );
  AOI21 u3 (
    .A1(t_monetary_cc[3]),
    .A2(t_time_months[2]),
    .B(n2),
    .Y(n10)
  );
  NOR2 u4 (
    .A(t_recency_months[6]),
    .B(t_frequency_times),
    .Y(n3)
  );
  NAND2 u5 (
    .A(t_recency_months[1]),
    .B(n3),
    .Y(n6)
  );
  INV u6 (
    .A(t_monetary_cc[5]),
    .Y(n4)
  );
  NAND3 u7 (
    .A(n4),
    .B(t_frequency_times),
    .C(t_monetary_cc[4]),
    .Y(n5)
  );
  NAND3 u8 (
    .A(t_monetary_cc[1]),
    .B(n5),
    .C(n6),
    .Y(n11)
  );
  NAND2 u9 (
    .A(n11),
    .B(n10),
    .Y(n9)
  );
endmodule
