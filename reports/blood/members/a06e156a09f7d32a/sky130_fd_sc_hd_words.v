module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_time_months[5]),
    .Y(n6)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(x_monetary_cc[2]),
    .Y(n5)
  );
  sky130_fd_sc_hd__a31o_2 u10 (
    .A1(x_time_months[2]),
    .A2(x_time_months[3]),
    .A3(x_time_months[4]),
    .B1(x_time_months[5]),
    .X(n14)
  );
  sky130_fd_sc_hd__o21a_1 u11 (
    .A1(x_monetary_cc[0]),
    .A2(n5),
    .B1(x_monetary_cc[1]),
    .X(n13)
  );
  sky130_fd_sc_hd__nor3_1 u12 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .C(x_monetary_cc[6]),
    .Y(n12)
  );
  sky130_fd_sc_hd__nor3_1 u13 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[7]),
    .C(n13),
    .Y(n11)
  );
  sky130_fd_sc_hd__nand3_1 u14 (
    .A(n14),
    .B(n11),
    .C(n12),
    .Y(n10)
  );
  sky130_fd_sc_hd__a2111oi_0 u15 (
    .A1(n2),
    .A2(n4),
    .B1(x_recency_months[5]),
    .C1(x_recency_months[6]),
    .D1(x_recency_months[7]),
    .Y(n9)
  );
  sky130_fd_sc_hd__nor4_1 u16 (
    .A(x_recency_months[3]),
    .B(x_time_months[6]),
    .C(x_recency_months[4]),
    .D(x_time_months[7]),
    .Y(n8)
  );
  sky130_fd_sc_hd__nand3_1 u17 (
    .A(n9),
    .B(n8),
    .C(n10),
    .Y(n7)
  );
  sky130_fd_sc_hd__a31oi_1 u18 (
    .A1(n16),
    .A2(n15),
    .A3(x_time_months[4]),
    .B1(n7),
    .Y(y)
  );
  sky130_fd_sc_hd__inv_1 u2 (
    .A(x_frequency_times[2]),
    .Y(n4)
  );
  sky130_fd_sc_hd__nor4_1 u3 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[5]),
    .D(x_frequency_times[6]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor2b_1 u4 (
    .A(x_frequency_times[7]),
    .B_N(n3),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21ai_0 u5 (
    .A1(n4),
    .A2(x_frequency_times[0]),
    .B1(x_frequency_times[1]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nand2_1 u6 (
    .A(x_time_months[3]),
    .B(x_time_months[2]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nand3_1 u7 (
    .A(n1),
    .B(n0),
    .C(n2),
    .Y(n17)
  );
  sky130_fd_sc_hd__nand2_1 u8 (
    .A(n17),
    .B(n6),
    .Y(n16)
  );
  sky130_fd_sc_hd__or4_1 u9 (
    .A(x_time_months[2]),
    .B(n6),
    .C(x_time_months[1]),
    .D(x_time_months[3]),
    .X(n15)
  );
endmodule
